package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaField;
import dev.plinth.architecturerules.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Follows values through bytecode, to tell whether what a record keeps of a collection is a copy that nobody can change. What
 * the house's own methods return is followed into them.
 */
final class Copies {
    /** What hands out a collection of its own that cannot be changed. */
    private static final Pattern COPYING = Pattern.compile(
            "java/util/(List|Set|Map)\\.(copyOf|of|ofEntries)|java/util/stream/Stream\\.toList|java/util/Collections\\.(empty|singleton)\\w*");

    /** What keeps others from changing a collection, but not whoever made it. */
    private static final Pattern WRAPPING = Pattern.compile("java/util/Collections\\.unmodifiable\\w+");

    private static final Pattern UNMODIFIABLE = Pattern.compile("java/util/stream/Collectors\\.toUnmodifiable\\w+");
    private static final Pattern FRESH = Pattern.compile("java/util/EnumSet\\.\\w+");
    private static final Pattern COLLECTING = Pattern.compile("java/util/stream/Stream\\.collect");
    private static final Set<Integer> MOVES = Set.of(Opcodes.ASTORE, Opcodes.ALOAD, Opcodes.CHECKCAST, Opcodes.DUP);

    private final Project project;
    private final Map<String, ClassNode> classes = new HashMap<>();
    private final Map<String, Boolean> returning = new HashMap<>();

    Copies(Project project) {
        this.project = project;
    }

    /** Whether the canonical constructor of a record puts a copy, or null, into the field of a component. */
    boolean keeps(JavaField component) {
        var type = read(component.getOwner().getName());
        var parameters = type.recordComponents.stream()
                .map((RecordComponentNode each) -> each.descriptor)
                .collect(Collectors.joining("", "(", ")V"));
        return new Flow(type, method(type, "<init>", parameters).orElseThrow())
                .takeCopies(taker -> taker instanceof FieldInsnNode field && field.name.equals(component.getName()));
    }

    private boolean returnsCopy(MethodInsnNode call) {
        var owner = call.owner.replace('/', '.');
        if (!project.classes().contain(owner)) {
            return false;
        }
        var key = call.owner + "." + call.name + call.desc;
        var known = returning.get(key);
        if (known == null) {
            // What calls itself in a circle has made no copy yet.
            returning.put(key, false);
            var type = read(owner);
            known = method(type, call.name, call.desc)
                    .map(method -> new Flow(type, method))
                    .filter(flow -> flow.takeCopies(taker -> taker.getOpcode() == Opcodes.ARETURN))
                    .isPresent();
            returning.put(key, known);
        }
        return known;
    }

    private ClassNode read(String name) {
        return classes.computeIfAbsent(name, any -> {
            var source = project.classes().get(name).getSource().orElseThrow().getUri();
            var node = new ClassNode();
            try {
                new ClassReader(Files.readAllBytes(Path.of(source))).accept(node, ClassReader.SKIP_DEBUG);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return node;
        });
    }

    private static Optional<MethodNode> method(ClassNode type, String name, String descriptor) {
        return type.methods.stream()
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .filter(method -> method.instructions.size() > 0)
                .findFirst();
    }

    /** Where the values of one method come from. */
    private final class Flow {
        private static final AbstractInsnNode PARAMETER = new InsnNode(Opcodes.NOP);

        private final MethodNode method;
        private final Frame<SourceValue>[] frames;

        Flow(ClassNode type, MethodNode method) {
            this.method = method;
            var sources = new SourceInterpreter(Opcodes.ASM9) {
                @Override
                public SourceValue newParameterValue(boolean isInstance, int local, Type type) {
                    return new SourceValue(type.getSize(), PARAMETER);
                }
            };
            try {
                frames = new Analyzer<>(sources).analyze(type.name, method);
            } catch (AnalyzerException e) {
                throw new IllegalStateException(type.name + "." + method.name + " cannot be read", e);
            }
        }

        /** Whether the value that each of some instructions takes is a copy; one that is never reached takes none. */
        boolean takeCopies(Predicate<AbstractInsnNode> takers) {
            return IntStream.range(0, frames.length)
                    .filter(index -> frames[index] != null && takers.test(method.instructions.get(index)))
                    .allMatch(index -> isCopy(top(index)));
        }

        private SourceValue top(int index) {
            return frames[index].getStack(frames[index].getStackSize() - 1);
        }

        private boolean isCopy(SourceValue value) {
            return made(value).stream().allMatch(this::isCopying);
        }

        /** Nothing is no collection that somebody could change. */
        private boolean isCopying(AbstractInsnNode made) {
            return made.getOpcode() == Opcodes.ACONST_NULL
                    || isCall(COPYING, made)
                    || isCall(WRAPPING, made) && made(taken(made)).stream().allMatch(this::isFresh)
                    || isCall(COLLECTING, made)
                            && made(taken(made)).stream().allMatch(collector -> isCall(UNMODIFIABLE, collector))
                    || made instanceof MethodInsnNode call && returnsCopy(call);
        }

        /** Whether nobody else has it yet. */
        private boolean isFresh(AbstractInsnNode made) {
            return made.getOpcode() == Opcodes.NEW || isCall(FRESH, made) || isCopying(made);
        }

        private SourceValue taken(AbstractInsnNode call) {
            return top(method.instructions.indexOf(call));
        }

        /** The instructions that made a value, however often it was moved since. */
        private Set<AbstractInsnNode> made(SourceValue value) {
            var made = new HashSet<AbstractInsnNode>();
            var moves = new HashSet<AbstractInsnNode>();
            var ahead = new ArrayDeque<>(value.insns);
            while (!ahead.isEmpty()) {
                var from = ahead.pop();
                if (!MOVES.contains(from.getOpcode())) {
                    made.add(from);
                } else if (moves.add(from)) {
                    int index = method.instructions.indexOf(from);
                    var moved = from.getOpcode() == Opcodes.ALOAD
                            ? frames[index].getLocal(((VarInsnNode) from).var)
                            : top(index);
                    ahead.addAll(moved.insns);
                }
            }
            return made;
        }

        private static boolean isCall(Pattern names, AbstractInsnNode made) {
            return made instanceof MethodInsnNode call
                    && names.matcher(call.owner + "." + call.name).matches();
        }
    }
}
