/**
 * A server that speaks raw RFC 6455 as a test tells it to, well-behaved or not, on a free port of
 * the loopback; and a TCP proxy in front of it that does to the bytes what networks do.
 */
package dev.unisocket.testserver;
