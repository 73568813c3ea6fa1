package dev.unisocket.examples.kotlin

import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import org.java_websocket.WebSocket
import org.java_websocket.drafts.Draft_6455
import org.java_websocket.handshake.ClientHandshake
import org.java_websocket.protocols.Protocol
import org.java_websocket.server.WebSocketServer

/** A house: its thermostats answer a target with a reading, and its bell rings for whoever rings. */
class HouseServer private constructor() :
  WebSocketServer(
    InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
    1,
    listOf(Draft_6455(listOf(), listOf(Protocol("house.v1"), Protocol("")))),
  ),
  AutoCloseable {
  private val started = CompletableFuture<Unit>()

  fun url(rest: String) = "ws://127.0.0.1:$port$rest"

  override fun onStart() {
    started.complete(Unit)
  }

  override fun onOpen(person: WebSocket, handshake: ClientHandshake) {
    person.setAttachment(handshake.resourceDescriptor.substringBefore('?').removePrefix("/rooms/"))
  }

  override fun onMessage(person: WebSocket, text: String) {
    val room = person.getAttachment<String>()
    person.send(if (room == "/bell") text else """{"room":"$room",${text.removePrefix("{")}""")
  }

  override fun onClose(person: WebSocket, code: Int, reason: String, byThem: Boolean) {}

  override fun onError(person: WebSocket?, failure: Exception) {
    started.completeExceptionally(failure)
  }

  override fun close() = stop(5_000)

  companion object {
    /** Starts a house on a free port of this machine. */
    fun begin(): HouseServer {
      val server = HouseServer()
      server.isDaemon = true
      server.isReuseAddr = true
      server.start()
      server.started.get(10, TimeUnit.SECONDS)
      return server
    }
  }
}
