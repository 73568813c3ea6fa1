package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What containers see: the annotation of the constructor, and what {@code annotateWith} adds. */
class ContainerTest {
  private static final String SOCKET =
      "package example; import dev.unisocket.*; import dev.unisocket.annotation.*;"
          + " @UniSocket(url = \"wss://feed.example.com\") public interface ChatSocket"
          + " extends UniSocketClient {}";
  private static final String AUTOWIRED =
      "package org.springframework.beans.factory.annotation; public @interface Autowired {}";
  private static final String COMPONENT =
      "package org.springframework.stereotype; public @interface Component {}";
  private static final String SINGLETON = "package example.scope; public @interface Singleton {}";
  private static final String ANNOTATE = "-Aunisocket.annotateWith=";
  private static final String INJECT = "-Aunisocket.injectWith=";

  @ParameterizedTest
  @EnumSource
  @DisplayName("without any container the constructor carries nothing")
  void none(TestCompiler compiler) {
    String source = generated(Compile.with(compiler));

    assertThat(source)
        .contains("  /** Uses {@code sockets}. */\n  public ChatSocketImpl(UniSockets sockets)");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("jakarta.inject comes before javax.inject, which comes before Spring")
  void order(TestCompiler compiler) {
    Compile all =
        Compile.with(compiler)
            .library(Inject.class, javax.inject.Inject.class)
            .source("org/springframework/beans/factory/annotation/Autowired.java", AUTOWIRED);
    Compile javaxAndSpring =
        Compile.with(compiler)
            .library(javax.inject.Inject.class)
            .source("org/springframework/beans/factory/annotation/Autowired.java", AUTOWIRED);
    Compile spring =
        Compile.with(compiler)
            .source("org/springframework/beans/factory/annotation/Autowired.java", AUTOWIRED);

    assertThat(generated(all)).contains("import jakarta.inject.Inject;", "  @Inject\n  public");
    assertThat(generated(javaxAndSpring))
        .contains("import javax.inject.Inject;", "  @Inject\n  public");
    assertThat(generated(spring)).contains("  @Autowired\n  public");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("annotateWith adds annotations; one of Spring's puts @Autowired first")
  void annotateWith(TestCompiler compiler) {
    Compile compile =
        Compile.with(compiler)
            .library(Inject.class)
            .source("org/springframework/beans/factory/annotation/Autowired.java", AUTOWIRED)
            .source("org/springframework/stereotype/Component.java", COMPONENT)
            .source("example/scope/Singleton.java", SINGLETON)
            .option(ANNOTATE + "org.springframework.stereotype.Component,example.scope.Singleton");

    assertThat(generated(compile))
        .contains("@Component\n@Singleton\npublic class ChatSocketImpl", "  @Autowired\n  public")
        .doesNotContain("jakarta");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("annotateWith of another container leaves @Inject in its place")
  void annotateWithOther(TestCompiler compiler) {
    Compile compile =
        Compile.with(compiler)
            .library(Inject.class)
            .source("org/springframework/beans/factory/annotation/Autowired.java", AUTOWIRED)
            .source("example/scope/Singleton.java", SINGLETON)
            .option(ANNOTATE + "example.scope.Singleton");

    assertThat(generated(compile))
        .contains("@Singleton\npublic class ChatSocketImpl", "  @Inject\n  public");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("injectWith names the annotation of the constructor")
  void injectWith(TestCompiler compiler) {
    Compile compile =
        Compile.with(compiler)
            .library(Inject.class)
            .source("example/scope/Singleton.java", SINGLETON)
            .option(INJECT + "example.scope.Singleton");

    assertThat(generated(compile)).contains("  @Singleton\n  public").doesNotContain("jakarta");
  }

  private static String generated(Compile compile) {
    return compile
        .lenient() // no processor claims a container's annotations
        .source("example/ChatSocket.java", SOCKET)
        .run()
        .assertSuccess()
        .source("example/ChatSocketImpl.java");
  }
}
