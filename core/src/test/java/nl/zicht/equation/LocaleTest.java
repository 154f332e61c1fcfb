package nl.zicht.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The language means the same on a Turkish machine, where the capital of i is not I and numbers have a comma. */
@Isolated
class LocaleTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void useTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void readsKeywordsNamesAndNumbers() {
        assertThat(Equations.value("if 1 then 2.5 else INT")).isEqualTo(2.5);
        assertThat(Equations.value("If_Then_Else(0, 1, 2)")).isEqualTo(2);
        assertThat(Equations.parse("ıf")).isInstanceOf(Expression.Reference.class);
        assertThat(Name.of("TITLE")).isEqualTo(Name.of("title"));
        assertThat(FunctionCatalogue.find(Name.of("init"))).isNotNull();
        assertThat(Suggestions.nearest("INITT", List.of("init"))).isEqualTo("init");
    }

    @Test
    void writesNumbersAndFindings() {
        assertThat(ExpressionPrinter.print(Equations.parse("1.5 + TIME"))).isEqualTo("1.5 + TIME");
        Diagnostic finding = Equations.errors("1 +").get(0);
        assertThat(finding.render()).contains("[syntax]");
        assertThat(Diagnostic.info(Code.MISSING_PART, "x", null, null).render()).isEqualTo("info: x [missing-part]");
    }
}
