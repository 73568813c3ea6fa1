package dev.unisocket.uni;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The four listeners of all sockets of one {@link UniFunctions}: the last one set counts, null is
 * nobody.
 */
final class GlobalListeners {
  volatile @Nullable Consumer<OpenEvent> open;
  volatile @Nullable Consumer<ErrorEvent> error;
  volatile @Nullable Consumer<MessageEvent> message;
  volatile @Nullable Consumer<CloseEvent> close;
}
