package dev.plinth.shop.model.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.shop.model.shared.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerValuesTests {
    private static final CountryCode BRITAIN = new CountryCode("GB");

    @Test
    void stripsNumbers() {
        assertThat(new CustomerNumber(" 17850 "))
                .isEqualTo(new CustomerNumber("17850"))
                .hasToString("17850");
    }

    @Test
    void refusesABlankNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerNumber(" "))
                .withMessage("customer number must not be blank: ' '");
    }

    @Test
    void stripsEmailAddresses() {
        assertThat(new EmailAddress(" ada@example.org\n"))
                .isEqualTo(new EmailAddress("ada@example.org"))
                .hasToString("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "@example.org", "ada@", "a@b@c", "ada love@example.org", "ada@exam ple.org"})
    void refusesWhatIsNoEmailAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(text))
                .withMessage("e-mail address must have the shape name@host: '" + text + "'");
    }

    @Test
    void stripsPlaces() {
        var place = new PostalAddress(" Ada ", " Square 1 ", " SW1 ", " London ", BRITAIN);

        assertThat(place).isEqualTo(new PostalAddress("Ada", "Square 1", "SW1", "London", BRITAIN));
    }

    @ParameterizedTest
    @CsvSource({"'', s, p, c, recipient", "r, '', p, c, street", "r, s, '', c, postal code", "r, s, p, '', city"})
    void refusesBlankPartsOfAPlace(String recipient, String street, String code, String city, String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostalAddress(recipient, street, code, city, BRITAIN))
                .withMessage(blank + " must not be blank: ''");
    }

    @Test
    void ordersIdentifiers() {
        var id = CustomerId.next();

        assertThat(id).isEqualTo(new CustomerId(id.value())).isEqualByComparingTo(new CustomerId(id.value()));
        assertThat(id).hasToString(id.value().toString()).isNotEqualTo(CustomerId.next());
    }
}
