package dev.unisocket.examples.injection;

import java.io.PrintStream;

class CdiExampleTest extends ContainerContract {
  @Override
  void run(String url, PrintStream out) throws Exception {
    CdiExample.greet(url, out);
  }
}
