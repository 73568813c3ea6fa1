package dev.unisocket.faults;

/** The ledgers of a soak, added up. */
final class SoakSum {
  long messages;
  long taken;
  long arrived;
  long atABreak; // taken, not arrived, and the connection broke: which the client was told
  long inDoubt;
  long unsent;
  long connections;

  // What must not be.
  long losses; // taken, not arrived, and no connection broke
  long doubles;
  long reorderings;
  long inboundGaps;
  long falselyUnsent;
  long untold;

  /** Counts a message that was taken and has not arrived. */
  void count(boolean brokenAround) {
    if (brokenAround) {
      atABreak++;
    } else {
      losses++;
    }
  }

  /** Returns the number of all that must not be. */
  long wrong() {
    return losses + doubles + reorderings + inboundGaps + falselyUnsent + untold;
  }

  @Override
  public String toString() {
    return "messages "
        + messages
        + ": arrived "
        + arrived
        + "; taken by the transport "
        + taken
        + ", of these under way when their connection broke "
        + atABreak
        + "; in doubt "
        + inDoubt
        + "; unsent, and told so "
        + unsent
        + "\nlosses "
        + losses
        + ", doubles "
        + doubles
        + ", reorderings "
        + reorderings
        + ", gaps in what was received "
        + inboundGaps
        + ", told unsent but arrived "
        + falselyUnsent
        + ", untold "
        + untold;
  }
}
