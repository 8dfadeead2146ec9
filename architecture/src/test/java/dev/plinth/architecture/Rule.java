package dev.plinth.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/**
 * A sentence about classes that a build holds true.
 *
 * @param id what people call it; it stays when the sentence changes
 * @param selects the classes that it looks at
 * @param sentence what has to be true of them; it fails too where nothing is selected
 */
record Rule(String id, DescribedPredicate<JavaClass> selects, ArchRule sentence) {
    static Rule of(String id, DescribedPredicate<JavaClass> selects, ArchCondition<JavaClass> should, String because) {
        var sentence = ArchRuleDefinition.classes().that(selects).should(should);
        return of(id, selects, sentence, because);
    }

    static Rule of(String id, DescribedPredicate<JavaClass> selects, ArchRule sentence, String because) {
        return new Rule(
                id, selects, sentence.as(id + ": " + sentence.getDescription()).because(because));
    }

    /** How many classes it looks at. */
    long sees(JavaClasses classes) {
        return classes.stream().filter(selects).count();
    }

    @Override
    public String toString() {
        return id;
    }
}
