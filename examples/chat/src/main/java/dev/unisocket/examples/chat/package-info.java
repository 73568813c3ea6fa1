/**
 * A chat: two generated clients, a service that is given its client, and the server that they talk
 * to.
 */
package dev.unisocket.examples.chat;
