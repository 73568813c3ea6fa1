/**
 * The annotations that declare a typed WebSocket client. They need nothing but {@code java.base}.
 */
module dev.unisocket.annotation {
  exports dev.unisocket.annotation;
}
