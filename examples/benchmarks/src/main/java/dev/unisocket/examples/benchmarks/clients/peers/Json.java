package dev.unisocket.examples.benchmarks.clients.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.unisocket.examples.benchmarks.clients.Contestant;
import dev.unisocket.examples.benchmarks.clients.Contestant.Session;
import dev.unisocket.examples.benchmarks.clients.Trade;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Consumer;

/** Trades as JSON, by Jackson's fastest means. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static final ObjectReader READER = MAPPER.readerFor(Trade.class);
  static final ObjectWriter WRITER = MAPPER.writerFor(Trade.class);

  private Json() {}

  /** Opens a connection of trades with a client that takes and gives strings. */
  static Session<Trade> trades(Contestant client, URI url, Consumer<Trade> received)
      throws Exception {
    Session<String> texts = client.texts(url, text -> received.accept(read(text)));
    return new Session<>() {
      @Override
      public void send(Trade trade) throws Exception {
        texts.send(WRITER.writeValueAsString(trade));
      }

      @Override
      public void close() throws Exception {
        texts.close();
      }
    };
  }

  /** Reads in a library's handler: what this throws, each library reports to its error handler. */
  static Trade read(String text) {
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
