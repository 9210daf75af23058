import type { ComponentPropsWithRef, ReactNode } from 'react';

interface Look {
  /** `main` is the one spruce button of a screen; `quiet` has no edge until it is pointed at. */
  tone?: 'main' | 'quiet';
  isBig?: boolean;
}

function classes({ tone, isBig }: Look, extra: string | undefined): string {
  return ['btn', tone, isBig && 'big', extra].filter(Boolean).join(' ');
}

/** A button with words; `className` adds to its own classes. */
export function Button({ tone, isBig, className, ...rest }: Look & ComponentPropsWithRef<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ ...(tone && { tone }), ...(isBig && { isBig }) }, className)}
    />
  );
}

interface IconButtonProps extends Omit<Look & ComponentPropsWithRef<'button'>, 'children'> {
  /** Its name, heard and shown as a tooltip. */
  label: string;
  icon: ReactNode;
}

/** A square button with an icon alone; only for the few icons that everybody knows. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      aria-label={label}
      title={label}
      className={['square', className].filter(Boolean).join(' ')}
    >
      {icon}
    </Button>
  );
}

/** For a button that stays in its place and does nothing now but say why; the words are its tooltip too. */
export function greyed(why: string | undefined): { 'aria-disabled'?: true; title?: string } {
  return why === undefined ? {} : { 'aria-disabled': true, title: why };
}
