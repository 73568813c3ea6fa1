package golden.other;

/** What others say. */
public final class Said {
  String text = "";
}
