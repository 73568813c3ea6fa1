/** A client that testsuites of the WebSocket protocol drive: it asks for cases, and echoes. */
package dev.unisocket.examples.conformance;
