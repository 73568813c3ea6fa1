package dev.unisocket.examples.injection;

import java.io.PrintStream;

class DaggerExampleTest extends ContainerContract {
  @Override
  void run(String url, PrintStream out) throws Exception {
    DaggerExample.greet(url, out);
  }
}
