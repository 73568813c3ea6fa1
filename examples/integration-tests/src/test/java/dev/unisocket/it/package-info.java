/** Generated clients against the runtime and real servers on the loopback. */
package dev.unisocket.it;
