/**
 * What generated clients run on: sockets over {@code java.net.http.WebSocket} with the semantics of
 * uni-app.
 *
 * <p>The optional libraries are {@code requires static}: an application on the module path requires
 * its own JSON library itself. So is the JDK's flight recorder, which an image may lack.
 */
@SuppressWarnings("requires-automatic") // Micrometer has no module descriptor
module dev.unisocket.runtime {
  requires transitive dev.unisocket.annotation;
  requires transitive java.net.http;
  requires static com.fasterxml.jackson.databind;
  requires static com.google.gson;
  requires static jdk.jfr;
  requires static micrometer.core;
  requires static org.jspecify;

  exports dev.unisocket;
  exports dev.unisocket.codec;
  exports dev.unisocket.codec.gson;
  exports dev.unisocket.codec.jackson;
  exports dev.unisocket.generated;
  exports dev.unisocket.testing;
  exports dev.unisocket.transport;
  exports dev.unisocket.uni;
}
