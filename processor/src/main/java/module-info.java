/**
 * Writes a typed WebSocket client for each interface with {@code @UniSocket}.
 *
 * <p>It exports nothing: compilers find the processor as a service.
 */
@SuppressWarnings("requires-automatic") // JavaPoet and auto-common are automatic modules
module dev.unisocket.processor {
  requires auto.common;
  requires com.palantir.javapoet;
  requires dev.unisocket.annotation;
  requires java.compiler;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.unisocket.processor.UniSocketProcessor;
}
