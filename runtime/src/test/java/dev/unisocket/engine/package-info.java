/**
 * What the rules say of sockets and clients, tested over the server in memory, whose clock stands
 * until a test turns it.
 */
package dev.unisocket.engine;
