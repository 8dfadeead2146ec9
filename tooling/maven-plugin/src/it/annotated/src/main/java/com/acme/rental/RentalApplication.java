package com.acme.rental;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

@Configuration
@ComponentScan
public class RentalApplication {
    public static void main(String[] args) {
        new AnnotationConfigApplicationContext(RentalApplication.class).start();
    }
}
