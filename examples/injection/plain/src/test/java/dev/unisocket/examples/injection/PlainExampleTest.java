package dev.unisocket.examples.injection;

import java.io.PrintStream;

class PlainExampleTest extends ContainerContract {
  @Override
  void run(String url, PrintStream out) throws Exception {
    PlainExample.greet(url, out);
  }
}
