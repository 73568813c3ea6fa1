package dev.unisocket.examples.marketfeed;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.RemoteErrorException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Follows symbols to the end of their trading, whatever happens to the connection. It is given its
 * socket, and does not know who made it.
 *
 * <p>The runtime connects and subscribes again. What was traded in between only the application can
 * know of: the server says with which number a subscription begins, and the trades before it that
 * have not come are asked for.
 */
final class MarketFeed {
  private final MarketSocket socket;
  private final LiveTable table;
  private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();

  MarketFeed(MarketSocket socket, List<String> symbols, LiveTable table) {
    this.socket = socket;
    this.table = table;
    for (String symbol : symbols) {
      ledgers.put(symbol, new Ledger());
    }
    socket.onOpen(this::opened);
    socket.onTrade(this::traded);
    socket.onState(this::changed);
    socket.onOther(other -> table.event("news: " + other.get("text")));
    socket.onReconnect(
        wait ->
            table.event(
                "lost the connection, code "
                    + wait.closeEvent().code()
                    + "; attempt "
                    + wait.attempt()
                    + " follows"));
    socket.onError(error -> table.event("error: " + error.errMsg()));
    socket.onClose(this::closed);
  }

  /** Connects and subscribes; the future is done when all trades of all symbols have come. */
  CompletableFuture<Void> follow() {
    CompletableFuture<?> unused =
        socket
            .connect()
            .whenComplete(
                (open, failure) -> {
                  if (failure != null) {
                    done.completeExceptionally(failure);
                  }
                });
    ledgers
        .keySet()
        .forEach(socket::watch); // goes out with the open, and again with each later one
    return done;
  }

  Ledger ledger(String symbol) {
    return Objects.requireNonNull(ledgers.get(symbol), symbol);
  }

  private void opened(OpenEvent open) {
    table.event("connected");
  }

  private void traded(Trade trade) {
    Ledger ledger = ledger(trade.symbol());
    ledger.live(trade);
    table.show(trade);
    settle(trade.symbol(), ledger);
  }

  private void changed(SymbolState state) {
    Ledger ledger = ledger(state.symbol());
    if (state instanceof SymbolState.Watching watching) {
      ledger.begin(watching.next());
    } else if (state instanceof SymbolState.Quote quote) {
      table.show(quote);
    } else if (state instanceof SymbolState.Closed closed) {
      ledger.end(closed.last());
    }
    settle(state.symbol(), ledger);
  }

  /** Asks for what is missing; where nothing is and trading is over, stops watching. */
  private void settle(String symbol, Ledger ledger) {
    for (Ledger.Range missing : ledger.ask()) {
      ask(symbol, ledger, missing);
    }
    if (ledger.complete() && !done.isDone()) {
      socket.unwatch(symbol);
      if (ledgers.values().stream().allMatch(Ledger::complete)) {
        done.complete(null);
      }
    }
  }

  private void ask(String symbol, Ledger ledger, Ledger.Range missing) {
    CompletableFuture<?> unused =
        socket
            .replay(symbol, missing.from(), missing.to())
            .whenComplete(
                (trades, failure) -> {
                  if (failure == null) {
                    table.event(symbol + ": missed trades that came after all: " + trades.size());
                    ledger.answer(missing, trades);
                    settle(symbol, ledger);
                  } else {
                    unanswered(symbol, ledger, missing, failure);
                  }
                });
  }

  private void unanswered(String symbol, Ledger ledger, Ledger.Range missing, Throwable failure) {
    Throwable inside = failure.getCause();
    Throwable cause = failure instanceof CompletionException && inside != null ? inside : failure;
    table.event(symbol + ": no answer, " + cause.getClass().getSimpleName());
    if (cause instanceof RemoteErrorException || socket.readyState() == ReadyState.CLOSED) {
      done.completeExceptionally(cause); // asking again would change nothing
      return;
    }
    ledger.forget(missing);
    settle(symbol, ledger); // a read, so it may be asked for again; in an outage the call waits
  }

  private void closed(CloseEvent close) {
    done.completeExceptionally(
        new IllegalStateException("The feed ended with " + close.code() + " before the market"));
  }
}
