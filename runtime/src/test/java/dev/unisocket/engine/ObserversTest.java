package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unisocket.MicrometerObserver;
import dev.unisocket.SocketObserver;
import dev.unisocket.engine.Trouble.Watched;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObserversTest {
  private static final String SECRET = "s3cr3t-0f-41";
  private static final SocketObserver NOBODY = new SocketObserver() {};

  @TempDir Path folder;

  @Test
  void theFlightRecorderHasAnEventForEachThingThatHappens() throws IOException {
    List<RecordedEvent> events = RecordingFile.readAllEvents(recorded());

    assertThat(of(events, "Connect"))
        .extracting(event -> event.getString("outcome"), event -> event.getInt("status"))
        .startsWith(tuple("SocketConnectException", 403), tuple("opened", 0));
    assertThat(of(events, "Close"))
        .extracting(event -> event.getInt("code"), event -> event.getBoolean("clean"))
        .containsExactly(tuple(1006, false));
    assertThat(of(events, "Reconnect"))
        .singleElement()
        .satisfies(event -> assertThat(event.getInt("attempt")).isEqualTo(1));
    assertThat(of(events, "Drop"))
        .extracting(event -> event.getString("reason"))
        .containsExactly("OVERFLOW");
    assertThat(of(events, "Error"))
        .filteredOn(event -> event.getBoolean("ofMessage"))
        .extracting(event -> event.getInt("errCode"), event -> event.getString("exception"))
        .containsExactly(tuple(10004, "dev.unisocket.MessageDecodeException"));
    assertThat(of(events, "SendsFailed"))
        .extracting(event -> event.getInt("count"))
        .containsExactly(1);
  }

  private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
    return events.stream()
        .filter(event -> event.getEventType().getName().equals("dev.unisocket." + name))
        .filter(event -> event.getString("socket").equals(Watched.class.getSimpleName()))
        .collect(Collectors.toList());
  }

  private Path recorded() throws IOException {
    Path file = folder.resolve("sockets.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      Trouble.happens(NOBODY, SECRET);
      recording.stop();
      recording.dump(file);
    }
    assertThat(FlightRecorder.isInitialized()).isTrue();
    return file;
  }

  @Test
  void micrometerCountsEachThingThatHappens() {
    MeterRegistry registry = new SimpleMeterRegistry();

    Trouble.happens(MicrometerObserver.of(registry), SECRET);

    assertThat(registry.get("unisocket.connects").tag("outcome", "refused").timer().count())
        .isEqualTo(1);
    assertThat(registry.get("unisocket.connects").tag("outcome", "opened").timer().count())
        .isEqualTo(1);
    assertThat(registry.get("unisocket.open").tag("socket", "Watched").gauge().value()).isZero();
    assertThat(registry.get("unisocket.closes").tag("code", "1006").counter().count()).isEqualTo(1);
    assertThat(registry.get("unisocket.reconnects").counter().count()).isEqualTo(1);
    assertThat(registry.get("unisocket.errors").tag("code", "10004").counter().count())
        .isEqualTo(1);
    assertThat(registry.get("unisocket.dropped").tag("reason", "overflow").counter().count())
        .isEqualTo(1);
    assertThat(registry.get("unisocket.sends.failed").counter().count()).isEqualTo(1);
  }

  @Test
  void promise6NoSecretIsInAnythingThatIsLoggedRecordedOrMeasured() throws IOException {
    MeterRegistry registry = new SimpleMeterRegistry();
    List<String> written = new ArrayList<>();
    Path file = folder.resolve("secrets.jfr");
    try (Recording recording = new Recording();
        EveryLog log = new EveryLog(written)) {
      log.begin();
      recording.enable("dev.unisocket.*");
      recording.start();
      Trouble.happens(MicrometerObserver.of(registry), SECRET);
      recording.stop();
      recording.dump(file);
    }
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getEventType().getName().startsWith("dev.unisocket.")) {
        written.add(event.toString());
      }
    }
    for (Meter meter : registry.getMeters()) {
      written.add(meter.getId().toString());
    }

    assertThat(written).hasSizeGreaterThan(10).noneMatch(text -> text.contains(SECRET));
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain(SECRET + "!"); // not even where strings of the JVM are kept
  }

  /** Everything that the runtime logs, of every level. */
  private static final class EveryLog extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("dev.unisocket");
    private final Level before = logger.getLevel();
    private final List<String> written;

    EveryLog(List<String> written) {
      this.written = written;
    }

    void begin() {
      logger.setLevel(Level.ALL);
      setLevel(Level.ALL);
      logger.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord record) {
      written.add(record.getMessage() + " " + record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.removeHandler(this);
      logger.setLevel(before);
    }
  }
}
