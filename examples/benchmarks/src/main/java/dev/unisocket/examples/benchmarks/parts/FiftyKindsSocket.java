package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

/** Tells fifty kinds apart. */
@UniSocket(url = "ws://memory.invalid/")
@Discriminator("e")
interface FiftyKindsSocket extends UniSocketClient {
  @OnMessage("kind0")
  void on0(Consumer<Trade> handler);

  @OnMessage("kind1")
  void on1(Consumer<Trade> handler);

  @OnMessage("kind2")
  void on2(Consumer<Trade> handler);

  @OnMessage("kind3")
  void on3(Consumer<Trade> handler);

  @OnMessage("kind4")
  void on4(Consumer<Trade> handler);

  @OnMessage("kind5")
  void on5(Consumer<Trade> handler);

  @OnMessage("kind6")
  void on6(Consumer<Trade> handler);

  @OnMessage("kind7")
  void on7(Consumer<Trade> handler);

  @OnMessage("kind8")
  void on8(Consumer<Trade> handler);

  @OnMessage("kind9")
  void on9(Consumer<Trade> handler);

  @OnMessage("kind10")
  void on10(Consumer<Trade> handler);

  @OnMessage("kind11")
  void on11(Consumer<Trade> handler);

  @OnMessage("kind12")
  void on12(Consumer<Trade> handler);

  @OnMessage("kind13")
  void on13(Consumer<Trade> handler);

  @OnMessage("kind14")
  void on14(Consumer<Trade> handler);

  @OnMessage("kind15")
  void on15(Consumer<Trade> handler);

  @OnMessage("kind16")
  void on16(Consumer<Trade> handler);

  @OnMessage("kind17")
  void on17(Consumer<Trade> handler);

  @OnMessage("kind18")
  void on18(Consumer<Trade> handler);

  @OnMessage("kind19")
  void on19(Consumer<Trade> handler);

  @OnMessage("kind20")
  void on20(Consumer<Trade> handler);

  @OnMessage("kind21")
  void on21(Consumer<Trade> handler);

  @OnMessage("kind22")
  void on22(Consumer<Trade> handler);

  @OnMessage("kind23")
  void on23(Consumer<Trade> handler);

  @OnMessage("kind24")
  void on24(Consumer<Trade> handler);

  @OnMessage("kind25")
  void on25(Consumer<Trade> handler);

  @OnMessage("kind26")
  void on26(Consumer<Trade> handler);

  @OnMessage("kind27")
  void on27(Consumer<Trade> handler);

  @OnMessage("kind28")
  void on28(Consumer<Trade> handler);

  @OnMessage("kind29")
  void on29(Consumer<Trade> handler);

  @OnMessage("kind30")
  void on30(Consumer<Trade> handler);

  @OnMessage("kind31")
  void on31(Consumer<Trade> handler);

  @OnMessage("kind32")
  void on32(Consumer<Trade> handler);

  @OnMessage("kind33")
  void on33(Consumer<Trade> handler);

  @OnMessage("kind34")
  void on34(Consumer<Trade> handler);

  @OnMessage("kind35")
  void on35(Consumer<Trade> handler);

  @OnMessage("kind36")
  void on36(Consumer<Trade> handler);

  @OnMessage("kind37")
  void on37(Consumer<Trade> handler);

  @OnMessage("kind38")
  void on38(Consumer<Trade> handler);

  @OnMessage("kind39")
  void on39(Consumer<Trade> handler);

  @OnMessage("kind40")
  void on40(Consumer<Trade> handler);

  @OnMessage("kind41")
  void on41(Consumer<Trade> handler);

  @OnMessage("kind42")
  void on42(Consumer<Trade> handler);

  @OnMessage("kind43")
  void on43(Consumer<Trade> handler);

  @OnMessage("kind44")
  void on44(Consumer<Trade> handler);

  @OnMessage("kind45")
  void on45(Consumer<Trade> handler);

  @OnMessage("kind46")
  void on46(Consumer<Trade> handler);

  @OnMessage("kind47")
  void on47(Consumer<Trade> handler);

  @OnMessage("kind48")
  void on48(Consumer<Trade> handler);

  @OnMessage("kind49")
  void on49(Consumer<Trade> handler);
}
