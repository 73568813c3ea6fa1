package dev.unisocket.faults;

import static dev.unisocket.faults.Fate.FINE;
import static dev.unisocket.faults.Fate.LOST;
import static dev.unisocket.faults.Fate.NOTHING_TO_DO;
import static dev.unisocket.faults.Fate.PROTOCOL;
import static dev.unisocket.faults.Fate.REFUSED;
import static dev.unisocket.faults.Fate.SILENT;
import static dev.unisocket.faults.Fate.TIMEOUT;
import static dev.unisocket.faults.Fate.UNCLEAN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What becomes of a connection, by fault and phase: the matrix. */
final class FaultTable {
  /** Why a cell is empty. */
  static final String NOTHING_TO_CORRUPT =
      "at that moment no byte has been sent that could be corrupted; the first ones are those of"
          + " the next phases";

  private final Map<Fault, Map<Phase, Fate>> rows = new EnumMap<>(Fault.class);

  private FaultTable() {}

  /** Returns the table. */
  static FaultTable expected() {
    FaultTable table = new FaultTable();
    //                            TCP            TLS      HANDSHAKE IDLE    RECEIVING SENDING
    // CLOSING
    table.row(Fault.NONE, /*   */ FINE, /*    */ FINE, /**/ FINE, /**/ FINE, FINE, FINE, FINE);
    table.row(Fault.DELAY, /*  */ FINE, /*    */ FINE, /**/ FINE, /**/ FINE, FINE, FINE, FINE);
    table.row(Fault.THROTTLE, /**/ FINE, /*   */ FINE, /**/ FINE, /**/ FINE, FINE, FINE, FINE);
    table.row(Fault.SPLIT, /*  */ FINE, /*    */ FINE, /**/ FINE, /**/ FINE, FINE, FINE, FINE);
    table.row(Fault.CUT, REFUSED, REFUSED, REFUSED, LOST, LOST, LOST, UNCLEAN);
    table.row(Fault.HALF_CLOSE, REFUSED, REFUSED, REFUSED, LOST, LOST, LOST, UNCLEAN);
    table.row(Fault.RESET, REFUSED, REFUSED, REFUSED, LOST, LOST, LOST, LOST);
    table.row(Fault.STALL, TIMEOUT, TIMEOUT, TIMEOUT, SILENT, SILENT, SILENT, UNCLEAN);
    table.row(Fault.CORRUPT, NOTHING_TO_DO, REFUSED, REFUSED, LOST, LOST, PROTOCOL, LOST);
    return table;
  }

  private void row(Fault fault, Fate... fates) {
    Map<Phase, Fate> row = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      row.put(phase, fates[phase.ordinal()]);
    }
    rows.put(fault, row);
  }

  Fate fate(Fault fault, Phase phase) {
    return rows.get(fault).get(phase);
  }

  /** Returns the table as lines of Markdown, as the documentation has it. */
  List<String> markdown() {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("| fault |");
    StringBuilder rule = new StringBuilder("|---|");
    for (Phase phase : Phase.values()) {
      head.append(' ').append(words(phase)).append(" |");
      rule.append("---|");
    }
    lines.add(head.toString());
    lines.add(rule.toString());
    for (Fault fault : Fault.values()) {
      StringBuilder line = new StringBuilder("| " + words(fault) + " |");
      for (Phase phase : Phase.values()) {
        line.append(' ').append(fate(fault, phase).words).append(" |");
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String words(Enum<?> constant) {
    return constant == Phase.TCP || constant == Phase.TLS
        ? constant.name()
        : constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
