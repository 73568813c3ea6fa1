package dev.unisocket.processor.read;

import dev.unisocket.processor.model.PolicyModel;
import dev.unisocket.processor.model.PolicyModel.Kind;
import dev.unisocket.processor.model.PolicyModel.Setting;
import java.util.ArrayList;
import java.util.List;

/** Understands the annotations of an interface, and of its parents, that set policies. */
final class PolicyReader {
  private static final List<Policy> POLICIES =
      List.of(
          new Policy("MaxMessageSize", List.of(new Member("value", Kind.NUMBER))),
          new Policy(
              "SendQueue",
              List.of(
                  new Member("capacity", Kind.NUMBER),
                  new Member("bytes", Kind.NUMBER),
                  new Member("overflow", Kind.OVERFLOW),
                  new Member("blockTimeout", Kind.MILLISECONDS))),
          new Policy(
              "Reconnect",
              List.of(
                  new Member("maxAttempts", Kind.NUMBER),
                  new Member("initialDelay", Kind.MILLISECONDS),
                  new Member("maxDelay", Kind.MILLISECONDS),
                  new Member("stableAfter", Kind.MILLISECONDS),
                  new Member("fatalCodes", Kind.NUMBERS))),
          new Policy(
              "Heartbeat",
              List.of(
                  new Member("interval", Kind.MILLISECONDS),
                  new Member("timeout", Kind.MILLISECONDS),
                  new Member("text", Kind.TEXT),
                  new Member("reply", Kind.TEXT))));

  private final Compilation compilation;

  PolicyReader(Compilation compilation) {
    this.compilation = compilation;
  }

  private record Policy(String annotation, List<Member> members) {}

  private record Member(String name, Kind kind) {}

  /** Returns the policies that the interface has. */
  List<PolicyModel> read() {
    List<PolicyModel> policies = new ArrayList<>();
    for (Policy policy : POLICIES) {
      NearestAnnotation.find(compilation.client(), policy.annotation())
          .map(annotation -> read(policy, annotation))
          .ifPresent(policies::add);
    }
    return policies;
  }

  private PolicyModel read(Policy policy, WrittenAnnotation annotation) {
    return new PolicyModel(
        policy.annotation(),
        policy.members().stream()
            .map(
                member ->
                    new Setting(
                        member.name(),
                        member.kind(),
                        annotation.locatedValues(member.name(), compilation.places()),
                        annotation.isDefault(member.name())))
            .toList());
  }
}
