/**
 * A server that speaks raw RFC 6455 as a test tells it to, well-behaved or not, on a free port of
 * the loopback.
 */
package dev.unisocket.testserver;
