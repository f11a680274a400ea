package io.makegood.internal.reflection;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Links public methods of the library's own facts. They are few, so that each is linked once and kept. */
public final class Accessors {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Map<Method, Object> LINKED = new ConcurrentHashMap<>();

    private Accessors() {}

    /** Takes a fact and two objects. */
    @FunctionalInterface
    public interface TriConsumer {
        void accept(Object fact, @Nullable Object first, @Nullable Object second);
    }

    /** A method that returns something, to be put together with others: takes objects, returns what the method does. */
    public static MethodHandle handle(Method method) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method);
            return handle.asType(
                    handle.type().generic().changeReturnType(handle.type().returnType()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("`" + method + "` cannot be linked", e);
        }
    }

    /** A method without parameters that returns something. */
    @SuppressWarnings("unchecked")
    public static Function<Object, @Nullable Object> getter(Method method) {
        return (Function<Object, @Nullable Object>) linked(method, Function.class, "apply", Object.class, Object.class);
    }

    /** A method without parameters that returns nothing. */
    @SuppressWarnings("unchecked")
    public static Consumer<Object> verb(Method method) {
        return (Consumer<Object>) linked(method, Consumer.class, "accept", void.class, Object.class);
    }

    /** A method with one parameter that returns nothing. */
    @SuppressWarnings("unchecked")
    public static BiConsumer<Object, @Nullable Object> verbWithObject(Method method) {
        return (BiConsumer<Object, @Nullable Object>)
                linked(method, BiConsumer.class, "accept", void.class, Object.class, Object.class);
    }

    /** A method with two parameters that returns nothing. */
    public static TriConsumer verbWithTwoObjects(Method method) {
        return (TriConsumer)
                linked(method, TriConsumer.class, "accept", void.class, Object.class, Object.class, Object.class);
    }

    private static Object linked(Method method, Class<?> as, String name, Class<?> returns, Class<?>... parameters) {
        return LINKED.computeIfAbsent(method, m -> {
            try {
                MethodHandle handle = LOOKUP.unreflect(m);
                MethodType type = handle.type().wrap();
                CallSite site = LambdaMetafactory.metafactory(
                        LOOKUP,
                        name,
                        MethodType.methodType(as),
                        MethodType.methodType(returns, parameters),
                        handle,
                        returns == void.class ? type.changeReturnType(void.class) : type);
                return site.getTarget().invoke();
            } catch (Throwable e) {
                throw new IllegalStateException("`" + m + "` cannot be linked", e);
            }
        });
    }
}
