package dev.unisocket.examples.benchmarks.scale;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.UniSocket;

/** The typed client that connects again, as its defaults say. */
@UniSocket(url = "ws://${notes.server}/")
@Reconnect
interface FaithfulSocket extends UniSocketClient {}
