package dev.unisocket.examples.devtools;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium with a profile of its own, which ends with it. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** What it prints when its port is open. */
  private static final Pattern LISTENING =
      Pattern.compile("DevTools listening on ws://127\\.0\\.0\\.1:(\\d+)/devtools/browser/(\\S+)");

  private final Process process;
  private final Path profile;
  private final int port;
  private final String id;

  private Chromium(Process process, Path profile, Matcher listening) {
    this.process = process;
    this.profile = profile;
    this.port = Integer.parseInt(listening.group(1));
    this.id = listening.group(2);
  }

  /** Returns the program that the system property {@code chromium} names, else one on the path. */
  static Optional<Path> find() {
    String named = System.getProperty("chromium");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser, and waits until it can be talked to, at most a minute. */
  static Chromium start(Path program) throws Exception {
    Path profile = Files.createTempDirectory("unisocket-devtools");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox", // a container's root has none; only a page of our own is opened
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      CompletableFuture<Matcher> listening = new CompletableFuture<>();
      Thread reader = new Thread(() -> read(process, listening), "chromium");
      reader.setDaemon(true);
      reader.start();
      return new Chromium(process, profile, listening.get(60, TimeUnit.SECONDS));
    } catch (Exception e) {
      end(process, profile);
      throw e;
    }
  }

  /** The port of its sockets, on the loopback address. */
  int port() {
    return port;
  }

  /** What stands for the browser in the path of its socket. */
  String id() {
    return id;
  }

  /** Ends it where it has not ended by itself within some seconds, and deletes its profile. */
  @Override
  public void close() {
    end(process, profile);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Reads to the end: a process whose output nobody reads stands still. */
  private static void read(Process process, CompletableFuture<Matcher> listening) {
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher matcher = LISTENING.matcher(line);
        if (matcher.find()) {
          listening.complete(matcher);
        } else if (!listening.isDone()) {
          said.append(System.lineSeparator()).append(line);
        }
      }
      listening.completeExceptionally(new IOException("Chromium ended, and said:" + said));
    } catch (IOException e) {
      listening.completeExceptionally(e);
    }
  }

  private static void end(Process process, Path profile) {
    List<ProcessHandle> children = process.descendants().toList();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        kill(process, children);
        process.waitFor(5, TimeUnit.SECONDS);
      }
      delete(profile);
    } catch (InterruptedException e) {
      kill(process, children);
      Thread.currentThread().interrupt();
    }
  }

  private static void kill(Process process, List<ProcessHandle> children) {
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Deletes a folder into which children of the browser may still be writing. */
  private static void delete(Path folder) throws InterruptedException {
    for (int attempt = 1; Files.exists(folder); attempt++) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        if (attempt == 50) {
          throw new IllegalStateException("Cannot delete " + folder, e);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }
}
