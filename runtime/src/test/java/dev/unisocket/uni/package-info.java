/**
 * What the uni-app functions promise: the samples of uni-app's own page over real sockets, the
 * rules one by one over the server in memory, whose clock stands until a test turns it.
 */
package dev.unisocket.uni;
