package dev.unisocket.processor;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A payload that clients in tests find compiled already. */
@NullMarked
public record Outside(@Nullable String name, List<@Nullable Integer> holes, Inside inside) {

  /** A bean with a field and a getter. */
  public static class Inside {
    public int size;

    public @Nullable String getTitle() {
      return null;
    }
  }
}
