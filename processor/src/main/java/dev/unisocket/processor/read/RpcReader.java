package dev.unisocket.processor.read;

import dev.unisocket.processor.diagnostic.Places;
import dev.unisocket.processor.model.RpcModel;
import java.util.Optional;

/** Understands {@code @Rpc}. */
final class RpcReader {
  private final Compilation compilation;

  RpcReader(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Returns the envelope that the interface or the nearest of its parents describes. */
  Optional<RpcModel> read() {
    return NearestAnnotation.find(compilation.client(), "Rpc").map(this::read);
  }

  private RpcModel read(WrittenAnnotation annotation) {
    Places places = compilation.places();
    return new RpcModel(
        annotation.locatedString("id", places),
        annotation.locatedString("method", places),
        annotation.locatedString("params", places),
        annotation.locatedString("result", places),
        annotation.locatedString("error", places),
        annotation.string("version"));
  }
}
