package dev.unisocket.examples.benchmarks.clients;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;

/**
 * The trades of the benchmarks: what the one with a given id looks like, as an object and on the
 * wire. Ids count up from {@link #FIRST}; the time follows the id, everything else stays.
 */
final class Trades {
  static final long FIRST = 100_000;

  /** The ten kinds, equally long, so that ten of them cost on the wire what one does. */
  static final List<String> KINDS =
      List.of(
          "trade", "quote", "depth", "index", "stats", "order", "level", "yield", "curve", "pulse");

  /** One for each thread that sends. */
  static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT");

  /** Asks a server for as many messages as its id says. */
  static final String GO = "go";

  /** Ends a burst, and is sent back when everything before it has been taken. */
  static final String END = "end";

  /** More than any trade takes. */
  static final int MAX_BYTES = 128;

  private static final String PRICE = "68123.45";
  private static final String QUANTITY = "0.0150";
  private static final long EPOCH = 1_700_000_000_000L;
  private static final int TIME_PERIOD = 1_000_000;
  private static final byte[] ID = ",\"i\":".getBytes(US_ASCII);
  private static final int SYMBOL_AT = 18; // of its first letter, which tells the symbols apart
  private static final byte[][][] HEADS = heads();

  private Trades() {}

  static Trade of(int symbol, long id) {
    return control(KINDS.get(0), symbol, id);
  }

  static Trade control(String kind, int symbol, long id) {
    return new Trade(kind, SYMBOLS.get(symbol), PRICE, QUANTITY, time(id), id);
  }

  /** Whether nothing in a message that came first to last is other than it was sent. */
  static boolean intact(MarketEvent event, int kind, long id) {
    return event.id() == id
        && event.time() == time(id)
        && event.kind().equals(KINDS.get(kind))
        && event.symbol().equals(SYMBOLS.get(0))
        && event.price().equals(PRICE)
        && event.quantity().equals(QUANTITY);
  }

  /**
   * Writes a trade's JSON, as Jackson would.
   *
   * @return the position behind it
   */
  static int write(byte[] target, int at, int kind, long id) {
    byte[] head = HEADS[kind][0];
    System.arraycopy(head, 0, target, at, head.length);
    int position = digits(target, at + head.length, time(id));
    System.arraycopy(ID, 0, target, position, ID.length);
    position = digits(target, position + ID.length, id);
    target[position] = '}';
    return position + 1;
  }

  /**
   * Returns the symbol's number of a trade on the wire that is, byte for byte, the next of its
   * symbol; else -1.
   */
  static int next(byte[] source, int from, int to, long[] ids) {
    int symbol = to - from > SYMBOL_AT ? symbol(source[from + SYMBOL_AT]) : -1;
    if (symbol < 0) {
      return -1;
    }
    byte[] head = HEADS[0][symbol];
    long id = ids[symbol];
    int position = from + head.length;
    if (!Arrays.equals(
        source, from, Math.min(position, to), head, 0, Math.min(head.length, to - from))) {
      return -1;
    }
    position = same(source, position, to, time(id));
    for (int i = 0; position >= 0 && i < ID.length; i++) {
      position = position < to && source[position] == ID[i] ? position + 1 : -1;
    }
    position = position < 0 ? -1 : same(source, position, to, id);
    return position == to - 1 && source[position] == '}' ? symbol : -1;
  }

  /** Returns the id of a control message, which is a trade or a bare number. */
  static long number(byte[] source, int from, int to) {
    String text = new String(source, from, to - from, US_ASCII);
    int at = text.indexOf("\"i\":");
    return Long.parseLong(at < 0 ? text : text.substring(at + 4, text.indexOf('}', at)));
  }

  private static int symbol(byte letter) {
    for (int i = 0; i < HEADS[0].length; i++) {
      if (HEADS[0][i][SYMBOL_AT] == letter) {
        return i;
      }
    }
    return -1;
  }

  private static long time(long id) {
    return EPOCH + id % TIME_PERIOD;
  }

  private static int digits(byte[] target, int at, long number) {
    int end = at + length(number);
    long rest = number;
    for (int i = end - 1; i >= at; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return end;
  }

  /** Returns the position behind a number, or -1 if another one stands there. */
  private static int same(byte[] source, int at, int to, long number) {
    int end = at + length(number);
    if (end > to) {
      return -1;
    }
    long rest = number;
    for (int i = end - 1; i >= at; i--) {
      if (source[i] != '0' + rest % 10) {
        return -1;
      }
      rest /= 10;
    }
    return end;
  }

  private static int length(long number) {
    int length = 1;
    for (long bound = 10; number >= bound; bound *= 10) {
      length++;
    }
    return length;
  }

  private static byte[][][] heads() {
    byte[][][] heads = new byte[KINDS.size()][SYMBOLS.size()][];
    for (int kind = 0; kind < heads.length; kind++) {
      for (int symbol = 0; symbol < heads[kind].length; symbol++) {
        heads[kind][symbol] =
            "{\"e\":\"%s\",\"s\":\"%s\",\"p\":\"%s\",\"q\":\"%s\",\"t\":"
                .formatted(KINDS.get(kind), SYMBOLS.get(symbol), PRICE, QUANTITY)
                .getBytes(US_ASCII);
      }
    }
    return heads;
  }
}
