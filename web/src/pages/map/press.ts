/** What makes a part of the drawing a button. */
export function press(act: () => void) {
  return {
    role: 'button',
    tabIndex: 0,
    onClick: act,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        act();
      }
    },
  };
}
