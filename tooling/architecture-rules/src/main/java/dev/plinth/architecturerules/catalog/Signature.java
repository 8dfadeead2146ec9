package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaType.SignatureVisitor;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What generic types stand for.
 *
 * @param variables what type variables stand for, by their names; one that stands for nothing known has no class
 */
record Signature(Map<String, Set<JavaClass>> variables) {
    /** The signature of a class, of whose own variables nothing is known. */
    static Signature of(JavaClass type) {
        var variables = new HashMap<String, Set<JavaClass>>();
        type.getTypeParameters().forEach(variable -> variables.put(variable.getName(), Set.of()));
        return new Signature(variables);
    }

    /** The signature of a supertype, as the class that this is the signature of extends or implements it. */
    Signature of(JavaType supertype) {
        var known = new HashMap<>(of(supertype.toErasure()).variables);
        if (supertype instanceof JavaParameterizedType parameterized) {
            var parameters = supertype.toErasure().getTypeParameters();
            var arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
                known.put(parameters.get(i).getName(), classes(arguments.get(i)));
            }
        }
        return new Signature(known);
    }

    /** All classes that stand in a type: itself, its arguments, its bounds, what its arrays are made of. */
    Set<JavaClass> classes(JavaType type) {
        var found = new LinkedHashSet<JavaClass>();
        type.traverseSignature(new SignatureVisitor() {
            private final Set<String> passed = new HashSet<>();

            @Override
            public Result visitClass(JavaClass visited) {
                found.add(Depending.element(visited));
                return Result.CONTINUE;
            }

            @Override
            public Result visitParameterizedType(JavaParameterizedType visited) {
                found.add(visited.toErasure());
                return Result.CONTINUE;
            }

            @Override
            public Result visitTypeVariable(JavaTypeVariable<?> visited) {
                var known = variables.get(visited.getName());
                if (known != null) {
                    found.addAll(known);
                }
                return known == null && passed.add(visited.getName()) ? Result.CONTINUE : Result.STOP;
            }
        });
        return found;
    }
}
