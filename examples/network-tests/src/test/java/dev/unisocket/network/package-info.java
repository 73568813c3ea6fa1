/** Generated clients over TLS, through proxies, and where servers send them elsewhere. */
package dev.unisocket.network;
