package dev.unisocket.examples.injection;

import java.io.PrintStream;

class GuiceExampleTest extends ContainerContract {
  @Override
  void run(String url, PrintStream out) throws Exception {
    GuiceExample.greet(url, out);
  }
}
