package dev.unisocket.internal.jfr;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import java.time.Duration;
import jdk.jfr.FlightRecorder;

/**
 * Records what an observer hears. Stateless; nothing costs more than a look while nobody records.
 */
public final class FlightObserver implements SocketObserver {
  private FlightObserver() {}

  /**
   * Returns the observer.
   *
   * @throws NoClassDefFoundError if this JDK has no flight recorder
   */
  public static FlightObserver create() {
    boolean unused = FlightRecorder.isInitialized(); // links it
    return new FlightObserver();
  }

  /** Returns whether there has been a recording in this JVM: events cost nothing before. */
  public boolean isOn() {
    return FlightRecorder.isInitialized();
  }

  @Override
  public void opened(String socket, Duration took) {
    ConnectFlightEvent event = new ConnectFlightEvent();
    event.socket = socket;
    event.outcome = "opened";
    event.took = took.toNanos();
    event.commit();
  }

  @Override
  public void connectFailed(String socket, UniSocketException failure, Duration took) {
    ConnectFlightEvent event = new ConnectFlightEvent();
    event.socket = socket;
    event.outcome = failure.getClass().getSimpleName();
    event.took = took.toNanos();
    event.errCode = failure.errCode();
    if (failure instanceof SocketConnectException) {
      event.status = ((SocketConnectException) failure).statusCode();
    }
    event.commit();
  }

  @Override
  public void closed(String socket, CloseEvent closed) {
    CloseFlightEvent event = new CloseFlightEvent();
    event.socket = socket;
    event.code = closed.code();
    event.clean = closed.clean();
    event.commit();
  }

  @Override
  public void reconnecting(String socket, ReconnectEvent reconnect) {
    ReconnectFlightEvent event = new ReconnectFlightEvent();
    event.socket = socket;
    event.attempt = reconnect.attempt();
    event.delay = reconnect.delay().toNanos();
    event.code = reconnect.closeEvent().code();
    event.commit();
  }

  @Override
  public void failed(String socket, ErrorEvent error) {
    ErrorFlightEvent event = new ErrorFlightEvent();
    event.socket = socket;
    event.errCode = error.errCode();
    event.exception = error.cause().getClass().getName();
    event.ofMessage = error.raw() != null;
    event.commit();
  }

  @Override
  public void dropped(String socket, Drop why) {
    DropFlightEvent event = new DropFlightEvent();
    event.socket = socket;
    event.reason = why.name();
    event.commit();
  }

  @Override
  public void sendsFailed(String socket, int count) {
    SendsFailedFlightEvent event = new SendsFailedFlightEvent();
    event.socket = socket;
    event.count = count;
    event.commit();
  }
}
