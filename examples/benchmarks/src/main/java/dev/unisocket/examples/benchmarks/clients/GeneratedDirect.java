package dev.unisocket.examples.benchmarks.clients;

import dev.unisocket.UniSockets;

/** The generated client with handlers that run where the messages come in. */
public final class GeneratedDirect extends Generated {
  @Override
  public String name() {
    return "UniSocket, direct executor";
  }

  @Override
  public String key() {
    return "direct";
  }

  @Override
  UniSockets.Builder sockets() {
    return super.sockets().executor(Runnable::run);
  }
}
