package dev.unisocket.examples.kotlin

import dev.unisocket.CloseEvent
import dev.unisocket.ErrorEvent
import dev.unisocket.OpenEvent
import dev.unisocket.UniSocketSession
import dev.unisocket.annotation.Close
import dev.unisocket.annotation.Connect
import dev.unisocket.annotation.OnError
import dev.unisocket.annotation.OnMessage
import dev.unisocket.annotation.PathParam
import dev.unisocket.annotation.QueryParam
import dev.unisocket.annotation.Send
import dev.unisocket.annotation.UniSocket
import java.util.concurrent.CompletableFuture
import java.util.function.Consumer

/** The unit of a [Reading]. */
enum class Degrees { CELSIUS, FAHRENHEIT }

/** What a thermostat shall keep. */
data class Target(val degrees: Double, val until: String? = null)

/** What a thermostat says: `{"room":"kitchen","degrees":21.5}`. */
data class Reading(val room: String, val degrees: Double, val until: String? = null)

/** The thermostat of a room. Kapt writes `RoomSocketImpl`. */
@UniSocket(
  url = "wss://house.example.com/rooms/{room}?unit={unit}",
  protocols = ["house.v1"],
  timeout = 10_000,
)
interface RoomSocket : UniSocketSession {

  /** Connects; without a unit the thermostat speaks of its own. */
  @Connect
  fun enter(
    @PathParam("room") room: String,
    @QueryParam("unit") unit: Degrees?,
  ): CompletableFuture<OpenEvent>

  @OnMessage fun onReading(handler: Consumer<Reading>)

  /** A default method is a handler, too. */
  @OnError
  fun trouble(error: ErrorEvent) {
    println("trouble: ${error.errMsg()}")
  }

  @Send fun keep(target: Target): CompletableFuture<Void>

  @Close fun leave(reason: String): CompletableFuture<CloseEvent>
}
