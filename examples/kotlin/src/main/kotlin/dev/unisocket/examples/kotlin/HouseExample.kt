package dev.unisocket.examples.kotlin

import dev.unisocket.UniSockets
import java.io.PrintStream
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

/** Warms a kitchen and rings a bell, in a house that is in this process. */
fun main() = visit(System.out)

/** Visits a house and prints what happens there. */
fun visit(out: PrintStream) {
  HouseServer.begin().use { house ->
    UniSockets.builder()
      .client(RoomSocket::class.java) { it.url(house.url("/rooms/{room}?unit={unit}")) }
      .client(BellSocket::class.java) { it.url(house.url("/bell")) }
      .build()
      .use { sockets ->
        warm(RoomSocketImpl(sockets), out)
        ring(BellSocketImpl(sockets), out)
      }
  }
  out.println("done")
}

private fun warm(kitchen: RoomSocket, out: PrintStream) {
  val readings = LinkedBlockingQueue<Reading>()
  kitchen.onReading { readings.add(it) }
  val open = kitchen.enter("kitchen", Degrees.CELSIUS).join()
  out.println("in the kitchen, over ${open.protocol()}")

  kitchen.keep(Target(21.5)).join()
  out.println(readings.poll(10, TimeUnit.SECONDS))
  kitchen.keep(Target(degrees = 17.0, until = "06:00")).join()
  out.println(readings.poll(10, TimeUnit.SECONDS))

  out.println("left, code ${kitchen.leave("good night").join().code()}")
}

private fun ring(bell: BellSocket, out: PrintStream) {
  val heard = LinkedBlockingQueue<String>()
  bell.onRing { heard.add(it) }
  bell.connect().join()
  bell.ring("Ana")
  out.println("at the door: ${heard.poll(10, TimeUnit.SECONDS)}")
  bell.close()
}
