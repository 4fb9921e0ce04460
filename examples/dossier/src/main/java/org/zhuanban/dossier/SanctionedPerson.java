package org.zhuanban.dossier;

/**
 * Who is held to account in person.
 *
 * @param title the office
 * @param form the form, such as 诫勉
 */
record SanctionedPerson(String title, String form) {}
