package org.zhuanban.example.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs persons of the demo in, without passwords. */
@Controller
class SignInController {
  SignInController() {}

  @GetMapping("/")
  String start(HttpServletRequest request) {
    return "redirect:" + Gate.person(request).map(Person::home).orElse("/sign-in");
  }

  @GetMapping("/sign-in")
  String choose(Model model) {
    model.addAttribute("people", Person.values());
    return "sign-in";
  }

  @PostMapping("/sign-in")
  String signIn(@RequestParam Person person, HttpServletRequest request) {
    request.changeSessionId();
    request.getSession().setAttribute(Gate.PERSON, person);
    return "redirect:" + person.home();
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    request.getSession().invalidate();
    return "redirect:/sign-in";
  }
}
