package dev.unisocket.processor.read;

import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ConnectModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.SessionModel;
import dev.unisocket.processor.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Understands the methods of an interface, its own and inherited ones. */
final class MethodReader {
  private static final Set<String> BASES =
      Set.of(
          RuntimeTypes.UNI_SOCKET_SESSION.canonicalName(),
          RuntimeTypes.UNI_SOCKET_CLIENT.canonicalName());
  private static final Set<String> OF_OBJECT = Set.of("equals(Object)", "hashCode()", "toString()");

  private final Compilation compilation;
  private final SignatureReader signatures;
  private final ConnectReader connects;
  private final SendReader sends;
  private final RequestReader requests;
  private final SubscriptionReader subscriptions;
  private final HandlerReader handlers;
  private final CloseReader closes;

  MethodReader(Compilation compilation) {
    this.compilation = compilation;
    this.signatures = new SignatureReader(compilation);
    this.connects = new ConnectReader(compilation);
    this.sends = new SendReader(compilation);
    this.requests = new RequestReader(compilation);
    this.subscriptions = new SubscriptionReader(compilation, sends);
    this.handlers = new HandlerReader(compilation, signatures);
    this.closes = new CloseReader(compilation);
  }

  /** Returns what the class implements or binds, the interface's own methods first. */
  List<MethodModel> read() {
    List<MethodModel> models = new ArrayList<>();
    for (Member member : new MemberReader(compilation).read()) {
      read(member).ifPresent(models::add);
    }
    return models;
  }

  private Optional<? extends MethodModel> read(Member member) {
    Optional<ExecutableElement> base = baseMethod(member);
    if (base.isPresent()) {
      return readBase(member, base.get());
    }
    List<WrittenAnnotation> annotations = member.kinds();
    if (annotations.isEmpty()) {
      checkUnannotated(member);
      return Optional.empty();
    }
    return member.isUsersOwn() ? Optional.empty() : readAnnotated(member, annotations);
  }

  /** Returns the declaration in one of the runtime's two bases. */
  private static Optional<ExecutableElement> baseMethod(Member member) {
    return member.declarations().stream().filter(MethodReader::isOfBase).findFirst();
  }

  private static boolean isOfBase(ExecutableElement method) {
    return BASES.contains(Owners.typeOf(method).getQualifiedName().toString());
  }

  private Optional<MethodModel> readBase(Member member, ExecutableElement base) {
    List<WrittenAnnotation> annotations = member.kinds();
    if (!annotations.isEmpty()) {
      report(
          Problem.BASE_METHOD_ANNOTATED,
          annotations.get(0),
          Owners.typeOf(base).getSimpleName(),
          signatures.label((ExecutableElement) annotations.get(0).element()),
          annotations.get(0).name());
      return Optional.empty();
    }
    return member.isAbstract()
        ? Optional.of(new SessionModel(signatures.read(member), call(base)))
        : Optional.empty();
  }

  private static SessionModel.Call call(ExecutableElement base) {
    return switch (base.getSimpleName().toString()) {
      case "readyState" -> SessionModel.Call.READY_STATE;
      case "task" -> SessionModel.Call.TASK;
      case "whenClosed" -> SessionModel.Call.WHEN_CLOSED;
      case "connect" -> SessionModel.Call.CONNECT;
      case "close" ->
          base.getParameters().isEmpty()
              ? SessionModel.Call.CLOSE
              : SessionModel.Call.CLOSE_WITH_CODE;
      default -> throw new IllegalStateException("unknown base method " + base.getSimpleName());
    };
  }

  private void checkUnannotated(Member member) {
    ExecutableElement method = member.method();
    if (member.isAbstract() && !OF_OBJECT.contains(TypeLabels.declaration(method))) {
      compilation
          .diagnostics()
          .report(
              Problem.UNANNOTATED_METHOD,
              compilation.places().at(method),
              signatures.label(method));
    }
  }

  private Optional<? extends MethodModel> readAnnotated(
      Member member, List<WrittenAnnotation> annotations) {
    WrittenAnnotation annotation = annotations.get(0);
    MethodKind kind = MethodKind.of(annotation.name()).orElseThrow();
    Signature signature = signatures.read(member);
    if (!isUnambiguous(member, annotations) || !signatures.check(member)) {
      return unreadable(kind, signature);
    }
    if (!member.isAbstract() && !kind.isHandler()) {
      // Told by itself where the interface is compiled; said again for one that is inherited.
      new PlacementReader(compilation.diagnostics()).read(annotation.element());
      return unreadable(kind, signature);
    }
    return switch (kind) {
      case CONNECT -> Optional.of(connects.read(member, annotation, signature));
      case SEND -> sends.read(member, annotation, signature);
      case REQUEST -> requests.read(member, annotation, signature);
      case SUBSCRIBE, UNSUBSCRIBE ->
          Optional.of(subscriptions.read(member, annotation, kind, signature));
      case CLOSE -> Optional.of(closes.read(member, annotation, signature));
      default -> handlers.read(member, annotation, kind, signature);
    };
  }

  /** A connect method that has a mistake still is one, for what is said about them all. */
  private static Optional<MethodModel> unreadable(MethodKind kind, Signature signature) {
    return kind == MethodKind.CONNECT
        ? Optional.of(new ConnectModel(signature, ConnectModel.Returns.NOTHING, List.of(), false))
        : Optional.empty();
  }

  private boolean isUnambiguous(Member member, List<WrittenAnnotation> annotations) {
    List<ExecutableElement> disagreement = member.disagreement();
    if (!disagreement.isEmpty()) {
      compilation
          .diagnostics()
          .report(
              Problem.CONFLICTING_PARENTS,
              compilation.places().type(),
              parent(disagreement.get(0)),
              parent(disagreement.get(1)),
              TypeLabels.call(member.method()),
              compilation.client().getSimpleName());
      return false;
    }
    if (annotations.size() > 1) {
      report(
          Problem.TWO_ANNOTATIONS,
          annotations.get(1),
          signatures.label((ExecutableElement) annotations.get(0).element()),
          ConnectReader.names(annotations));
      return false;
    }
    return true;
  }

  private static String parent(Element method) {
    return Owners.typeOf(method).getSimpleName().toString();
  }

  private void report(Problem problem, WrittenAnnotation annotation, Object... arguments) {
    compilation.diagnostics().report(problem, annotation.at(compilation.places()), arguments);
  }
}
