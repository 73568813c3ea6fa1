package dev.unisocket.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an AsyncAPI document says about one client.
 *
 * @param title the interface's name
 * @param messages what travels on the channel, each once
 * @param operations what the client does, in the order of its methods
 * @param schemas what is referred to, by name, in the order in which it was met
 */
public record ApiModel(
    String title,
    Server server,
    Channel channel,
    List<Message> messages,
    List<Operation> operations,
    Map<String, SchemaModel> schemas) {

  public ApiModel {
    messages = List.copyOf(messages);
    operations = List.copyOf(operations);
    schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
  }

  /**
   * Whom the client connects to. Host and path name variables in braces.
   *
   * @param protocol {@code ws} or {@code wss}
   * @param host with its port
   * @param pathname what comes before the channel's address, empty where nothing does
   */
  public record Server(String protocol, String host, String pathname, List<Variable> variables) {
    public Server {
      variables = List.copyOf(variables);
    }
  }

  /**
   * A part of a url that is known when the client connects.
   *
   * @param value what it is unless said otherwise
   * @param choices what it can be; empty for anything
   * @param description empty where there is nothing to say
   */
  public record Variable(
      String name, Optional<String> value, List<String> choices, String description) {
    public Variable {
      choices = List.copyOf(choices);
    }
  }

  /**
   * The socket.
   *
   * @param address a path that names parameters in braces
   * @param query the parameters of the query
   * @param headers the headers of the handshake: their names, never what they are set to
   */
  public record Channel(
      String name,
      String address,
      List<Variable> parameters,
      SchemaModel.Structure query,
      SchemaModel.Structure headers) {
    public Channel {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A kind of message.
   *
   * @param contentType empty for JSON
   */
  public record Message(String name, String contentType, SchemaModel payload) {}

  /**
   * What one method does.
   *
   * @param messages the names of the messages that it sends or hears
   * @param replies those of the messages that answer, where it waits for one
   * @param description empty where there is nothing to say
   */
  public record Operation(
      String name, Action action, List<String> messages, List<String> replies, String description) {
    public Operation {
      messages = List.copyOf(messages);
      replies = List.copyOf(replies);
    }
  }

  /** Which way messages go, seen from the client. */
  public enum Action {
    SEND,
    RECEIVE
  }
}
