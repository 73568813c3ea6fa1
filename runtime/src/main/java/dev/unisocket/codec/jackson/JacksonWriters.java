package dev.unisocket.codec.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a payload is written. Told the declared type, Jackson writes what is declared and
 * cuts off what subtypes add; not told, it cannot see the type arguments, and leaves out the type
 * ids of elements. Thread-safe.
 */
final class JacksonWriters {
  private final ObjectMapper mapper;

  /**
   * Which types have to be declared; finding out reads annotations. As many as there are methods
   * that send.
   */
  private final Map<Type, Boolean> declared = new ConcurrentHashMap<>();

  private volatile @Nullable ObjectWriter plain; // from the first use on, as Jackson wants it

  JacksonWriters(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  ObjectWriter writer(Object value, Type type) throws JsonMappingException {
    Boolean asDeclared = declared.get(type);
    if (asDeclared == null) {
      asDeclared = needsDeclaration(mapper.constructType(type));
      declared.put(type, asDeclared);
    }
    if (!asDeclared) {
      ObjectWriter known = plain;
      if (known == null) {
        known = mapper.writer();
        plain = known;
      }
      return known;
    }
    JavaType javaType = mapper.constructType(type);
    return isHolder(javaType)
        ? mapper.writerFor(javaType)
        : mapper.writerFor(
            mapper.getTypeFactory().constructSpecializedType(javaType, value.getClass()));
  }

  private boolean needsDeclaration(JavaType type) throws JsonMappingException {
    JavaType element = type;
    while (isHolder(element)) {
      element = element.getContentType();
    }
    return element.hasGenericTypes() || (isHolder(type) && hasTypeId(element));
  }

  private boolean hasTypeId(JavaType type) throws JsonMappingException {
    return mapper.getSerializerProviderInstance().findTypeSerializer(type) != null;
  }

  /** A collection, array, map or Optional. */
  private static boolean isHolder(JavaType type) {
    return (type.isContainerType() || type.isReferenceType()) && type.getContentType() != null;
  }
}
