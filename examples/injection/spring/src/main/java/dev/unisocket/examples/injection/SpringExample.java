package dev.unisocket.examples.injection;

import dev.unisocket.UniSockets;
import java.io.PrintStream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Spring Boot: the generated class is a component, by {@code
 * -Aunisocket.annotateWith=org.springframework.stereotype.Component}, and found by the scan.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@Import(GreetingService.class)
public class SpringExample {

  /** Runs the example against a server in this process. */
  public static void main(String... args) throws Exception {
    try (GreetingServer server = GreetingServer.begin()) {
      greet(server.url(), System.out);
    }
  }

  static void greet(String url, PrintStream out) throws InterruptedException {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(SpringExample.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run("--greeting.url=" + url)) {
      out.println(context.getBean(GreetingService.class).greetingFor("Ana"));
    }
  }

  /** Spring calls {@code close()} when the application ends. */
  @Bean
  UniSockets sockets(Environment properties) {
    return UniSockets.builder().placeholders(properties::getProperty).build();
  }
}
