package dev.unisocket.examples.injection;

import java.io.PrintStream;

class SpringExampleTest extends ContainerContract {
  @Override
  void run(String url, PrintStream out) throws Exception {
    SpringExample.greet(url, out);
  }
}
