package dev.unisocket.examples.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSockets;
import dev.unisocket.testing.ClientFrame;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProtobufRecipeTest {
  private static final Struct TRADE =
      Struct.newBuilder()
          .putFields("symbol", Value.newBuilder().setStringValue("ABC").build())
          .putFields("price", Value.newBuilder().setNumberValue(1.25).build())
          .build();

  private final FakeSocketServer server = FakeSocketServer.create();
  private final UniSockets sockets =
      UniSockets.builder()
          .transport(server.transport())
          .codec(
              ProtobufRecipe.codec(
                  Map.of(Struct.class, Struct.parser(), Timestamp.class, Timestamp.parser())))
          .build();

  @AfterEach
  void close() {
    sockets.close();
    server.close();
  }

  @Test
  void aMessageGoesOutAsItsBytesAndComesBack() throws Exception {
    StructSocket socket = new StructSocketImpl(sockets);
    CompletableFuture<Struct> heard = new CompletableFuture<>();
    socket.onStruct(heard::complete);
    socket.connect();
    FakeConnection connection = server.awaitConnection();

    socket.say(TRADE);
    ClientFrame frame = connection.awaitFrame();

    assertThat(frame.kind()).isEqualTo(ClientFrame.Kind.BINARY);
    assertThat(Struct.parseFrom(frame.binary())).isEqualTo(TRADE);
    connection.send(frame.binary());
    assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo(TRADE);
  }

  @Test
  void theKindsOfAOneofAreToldApartAndAListKeepsItsElements() throws Exception {
    Value list =
        Value.newBuilder()
            .setListValue(
                ListValue.newBuilder()
                    .addValues(Value.newBuilder().setStringValue("ABC"))
                    .addValues(Value.newBuilder().setStructValue(TRADE)))
            .build();
    StructSocket socket = new StructSocketImpl(sockets);
    CompletableFuture<Struct> heard = new CompletableFuture<>();
    socket.onStruct(heard::complete);
    socket.connect();
    FakeConnection connection = server.awaitConnection();

    socket.say(Struct.newBuilder().putFields("list", list).build());
    connection.send(connection.awaitFrame().binary());

    assertThat(
            heard.get(20, TimeUnit.SECONDS).getFieldsOrThrow("list").getListValue().getValuesList())
        .extracting(Value::getKindCase)
        .containsExactly(Value.KindCase.STRING_VALUE, Value.KindCase.STRUCT_VALUE);
  }

  @Test
  void aTimeKeepsItsNanoseconds() throws Exception {
    Timestamp time = Timestamp.newBuilder().setSeconds(1_735_787_045).setNanos(678_000_001).build();
    ClockSocket socket = new ClockSocketImpl(sockets);
    CompletableFuture<Timestamp> heard = new CompletableFuture<>();
    socket.onTick(heard::complete);
    socket.connect();
    FakeConnection connection = server.awaitConnection();

    socket.tick(time);
    connection.send(connection.awaitFrame().binary());

    assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo(time);
  }

  @Test
  void bytesThatAreNoMessageAreAnErrorThatNamesTheLibrarysOwn() throws Exception {
    StructSocket socket = new StructSocketImpl(sockets);
    CompletableFuture<ErrorEvent> error = new CompletableFuture<>();
    socket.onStruct(struct -> {});
    socket.onError(error::complete);
    socket.connect();

    server.awaitConnection().send(ByteBuffer.wrap(new byte[] {10, 99}));

    assertThat(error.get(20, TimeUnit.SECONDS).cause())
        .hasCauseInstanceOf(UncheckedIOException.class)
        .hasRootCauseInstanceOf(InvalidProtocolBufferException.class);
  }
}
