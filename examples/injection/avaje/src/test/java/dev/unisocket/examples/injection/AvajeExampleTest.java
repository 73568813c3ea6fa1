package dev.unisocket.examples.injection;

import java.io.PrintStream;

class AvajeExampleTest extends ContainerContract {
  @Override
  void run(String url, PrintStream out) throws Exception {
    AvajeExample.greet(url, out);
  }
}
